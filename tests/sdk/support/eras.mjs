// The two ages of the SDK: that of today, and that of September 2022.
export const ERAS = ['current', 'seed'];

// Who may meet whom.
export const PAIRS = ERAS.flatMap(one => ERAS.map(other => [one, other]));
