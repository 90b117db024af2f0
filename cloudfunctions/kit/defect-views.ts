import type { DefectsOfHome, DefectView } from '@contract/defects';
import type { Deed } from '@domain/defects/deeds';
import type { Defect } from '@domain/defects/defect';
import { plansShown } from '@domain/defects/floor-plan';
import { formFor, placeOfItem } from '@domain/inspection/form';
import type { MoveInCase } from '@domain/movein/case';
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

/** What a report shows beside the form: who mends what, by trade, and the plans pins are on. `files` want links. */
export function reportTerms({ floorPlans = [], defects, defectTerms }: Pick<MoveInCase, 'floorPlans' | 'defects' | 'defectTerms'>) {
  const plans = plansShown(floorPlans, defects), firms = Object.entries(defectTerms?.firms ?? {}).map(([trade, { name }]) => [trade, name] as const);
  const shown = (linkOf: (fileId: string) => string): Pick<DefectsOfHome, 'firms' | 'plans'> => ({ ...(firms.length ? { firms: Object.fromEntries(firms) } : {}), ...(plans.length ? { plans: plans.map(({ no, fileId }) => ({ no, link: linkOf(fileId) })) } : {}) });
  return { files: plans.map(({ fileId }) => fileId), shown };
}

const OURS: readonly Deed[] = ['dispute', 'ask-hold', 'overrule', 'move'];
/** What a firm and we say to each other about whose it is stays between us; that it was said, and when, the household sees. */
export const seenByHousehold = ({ story, holdAsked: _asked, alarm: _alarm, ...view }: DefectView): DefectView =>
  ({ ...view, ...(story ? { story: story.map(({ why, ...told }) => (why && !OURS.includes(told.deed) ? { ...told, why } : told)) } : {}) });
