import { createRoot } from 'react-dom/client'
import { scenes } from './scenes'

const query = new URLSearchParams(location.search)
const Scene = scenes[query.get('scene') ?? 'home']
const app = document.getElementById('app')
if (!Scene || !app) throw new Error(`Scenes: ${Object.keys(scenes).join(' ')}`)
createRoot(app).render(<Scene elder={query.has('elder')} />)
