export const main = async (): Promise<{ errcode: number }> => ({ errcode: 1 });
