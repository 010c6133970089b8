export const nameOf = ({ number, name }) => name ?? `Cut ${number}`;

export const fileNameOf = (title) => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'film';
