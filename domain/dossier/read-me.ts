import { momentWords } from '../documents/china-words';
import type { Manifest } from './manifest';

/** READ-ME.txt: what the file is and how anybody checks it, without the app and without us. */
export const readMe = ({ code, number, community, home, closedAt }: Pick<Manifest, 'code' | 'number' | 'community' | 'home' | 'closedAt'>): string => `入伙档案（一户一档）  ${community}  ${home}
编号 ${number}    校验码 ${code}    办结 ${momentWords(closedAt)}

里面有什么
  dossier.pdf       全部资料，可以直接打开、打印
  papers/           每份文书的原始内容（签名所对应的文字），一份一个文件
  signed/           签好的文书，一份一个 PDF，带签署记录
  signatures.json   每份文书的签署记录，逐条相扣
  trail.json        办理过程的操作记录，逐条相扣，只有编号和摘要
  photos/ materials/  问题照片和提交的材料
  manifest.json     目录：每个文件的大小和摘要（SHA-256），以及不在里面的资料及原因

怎么核验
  1. 在小程序“档案核验”页输入校验码，再选择这个文件，会告诉您“一致”还是“不一致”。
  2. 自己核验：安装 Node.js 20 以上版本，运行 node verify-dossier.mjs 文件名。该程序可以向服务中心索取，任何人都可以阅读和改写，核验时不连接我们的系统。
  3. 用任何工具计算 manifest.json 所列每个文件的 SHA-256，与目录对照。
  任何一个字节改动都会被发现。写明“按期删除”“应要求删除”的资料已经删除，不是缺失，也不是改动。

Move-in dossier of one household
  dossier.pdf holds everything to read; papers/ the exact content that was signed; signed/ each signed paper as a PDF of its own; signatures.json and trail.json are chained records;
  manifest.json lists every file with its SHA-256, and what is not inside and why.
How to verify
  1. In the mini-program, page "Check a dossier": type the code above and choose this file.
  2. By yourself: Node.js 20 or later, node verify-dossier.mjs FILE. The script needs nothing of ours and no network.
  3. Compute the SHA-256 of each file with any tool and compare it with manifest.json.
  Every changed byte shows. What is marked "scheduled" was deleted on its day by rule, "requested" because an owner asked: neither missing nor altered.
`;
