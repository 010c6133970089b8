const SHARPNESS = 2;

function hand(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Saves a drawn chart as a PNG picture, twice as sharp as on the screen. */
export async function savePng(svg, name) {
  const { width, height } = svg.viewBox.baseVal;
  const copy = svg.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  picture.src = url;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SHARPNESS, height: height * SHARPNESS });
  const brush = canvas.getContext('2d');
  brush.scale(SHARPNESS, SHARPNESS);
  brush.drawImage(picture, 0, 0, width, height);
  URL.revokeObjectURL(url);
  hand(await new Promise((resolve) => canvas.toBlob(resolve, 'image/png')), `${name}.png`);
}

const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Saves rows of values as CSV (RFC 4180). */
export function saveCsv(columns, rows, name) {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  hand(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/csv' }), `${name}.csv`);
}
