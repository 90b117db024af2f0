import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { maskName, maskPhone } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** One request beside what the roster says of that home: names masked there, and whether they fit. */
export const look = implement(contract.binding.look, async (context) => {
  const { store, vault, cloud, input: { askId } } = context;
  const ask = await store.find('bindAsks', askId);
  await context.right();
  if (!ask) return refuse('ASK_UNKNOWN');
  const [home, [photo]] = await Promise.all([store.find('homes', ask.homeId), ask.photo ? cloud.links([ask.photo]) : ['']]);
  return ok({
    askId, homeId: ask.homeId as string, label: homeLabel(ask), name: ask.name, phone: maskPhone(vault.open(ask.phone)), why: ask.why, words: ask.words, photo: photo ?? '', at: ask.at, state: ask.state,
    roster: home && { owners: home.owners.map(({ no, name, phoneIndex, phoneTail }) => ({ no, name: maskName(name), phoneTail, isBound: home.bound.some(({ ownerNo }) => ownerNo === no), nameFits: name === ask.name, phoneFits: phoneIndex !== '' && phoneIndex === ask.phoneIndex })) },
  });
});
