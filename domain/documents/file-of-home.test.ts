import { isFileOfHome } from './file-of-home';

const home = 'home_yunxi_3-2-1201';
test.each([
  ['cloud://env.bucket/homes/yunxi_3-2-1201/defects/k3j2h1.jpg', true],
  ['cloud://env.bucket/homes/yunxi_3-2-1201/materials/a1b2c3d4.png', true],
  ['cloud://env.bucket/homes/yunxi_3-2-1202/defects/k3j2h1.jpg', false],
  ['cloud://env.bucket/homes/other_3-2-1201/defects/k3j2h1.jpg', false],
  ['cloud://env.bucket/homes/yunxi_3-2-1201/../yunxi_3-2-1202/a/k3j2h1.jpg', false],
  ['cloud://env.bucket/archives/yunxi_3-2-1201/defects/k3j2h1.jpg', false],
  ['cloud://env.bucket/x/homes/yunxi_3-2-1201/defects/k3j2h1.jpg', false],
  ['cloud://env.bucket/homes/yunxi_3-2-1201/defects/k3j2h1.exe', false],
  ['https://env.bucket/homes/yunxi_3-2-1201/defects/k3j2h1.jpg', false],
])('%s is a file of 3-2-1201: %s', (fileId, expected) => { expect(isFileOfHome(fileId, home)).toBe(expected); });
