import type { DefectView } from '@contract/defects';
import type { Deed } from '@domain/defects/deeds';
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
      photos: defect.photos.map(({ fileId, ...photo }) => ({ ...photo, link: linkOf(fileId) })),
      fixes: defect.fixes.map(({ photo, ...fix }) => ({ ...fix, link: linkOf(photo) })),
    };
  });
  return { views, linkOf };
}

const OURS: readonly Deed[] = ['dispute', 'ask-hold', 'overrule', 'move'];
/** What a firm and we say to each other about whose it is stays between us; that it was said, and when, the household sees. */
export const seenByHousehold = ({ story, holdAsked: _asked, alarm: _alarm, ...view }: DefectView): DefectView =>
  ({ ...view, ...(story ? { story: story.map(({ why, ...told }) => (why && !OURS.includes(told.deed) ? { ...told, why } : told)) } : {}) });
