/** Why a paper or a field goes back: what lists and figures count; the words for the owner stand beside it. */
export const RETURN_REASONS = ['missing', 'unclear', 'incomplete', 'expired', 'mismatch', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
/** Fields of the record that can be sent back by themselves, in the order of the form. */
export const RETURNED_FIELDS = ['idNumber', 'phone', 'mailAddress', 'emergencyName', 'emergencyPhone', 'residents', 'vehicles'] as const;
