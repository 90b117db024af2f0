/** What a phone may upload by itself. `{openid}` in a prefix stands for the caller's: then only below their own name. */
export type UploadRule = { prefix: string; maxBytes: number; types?: readonly string[] };
export type StorageRules = { clientUploads: readonly UploadRule[] };

export const DEFAULT_STORAGE_RULES: StorageRules = {
  clientUploads: [{ prefix: 'uploads/', maxBytes: 10 * 1024 * 1024 }],
};

/** The rule a phone's upload falls under; none = not allowed. */
export function uploadRuleFor(rules: StorageRules, path: string, openid: string): UploadRule | undefined {
  return rules.clientUploads.find((rule) => path.startsWith(rule.prefix.replaceAll('{openid}', openid)));
}
