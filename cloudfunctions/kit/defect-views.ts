import type { DefectView } from '@contract/defects';
import type { Defect } from '@domain/defects/defect';
import { formFor, placeOfItem } from '@domain/inspection/form';
import type { Context } from './implement';

/** Defects as screens show them, and links for any further files: one storage call for all of it. */
export async function defectViews({ cloud }: Pick<Context, 'cloud'>, houseType: string, defects: readonly Defect[], others: readonly string[] = []): Promise<{ readonly views: readonly DefectView[]; readonly linkOf: (fileId: string) => string }> {
  const files = [...new Set([...defects.flatMap(({ photos, fixes }) => [...photos.map(({ fileId }) => fileId), ...fixes.map(({ photo }) => photo)]), ...others])];
  const links = files.length ? await cloud.links(files) : [];
  const found = new Map(files.map((file, i) => [file, links[i] ?? '']));
  const linkOf = (fileId: string): string => found.get(fileId) ?? '';
  const form = formFor(houseType);
  const views = defects.map((defect): DefectView => {
    const { room, item } = placeOfItem(form, defect.room, defect.item);
    return {
      ...defect, roomName: room, itemName: item,
      photos: defect.photos.map(({ fileId, marks }) => ({ link: linkOf(fileId), marks })),
      fixes: defect.fixes.map(({ photo, ...fix }) => ({ ...fix, link: linkOf(photo) })),
    };
  });
  return { views, linkOf };
}
