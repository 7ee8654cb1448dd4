// What a file is that is neither an IDX file nor a table of text, told by how it begins, and where on this page or on this
// computer it belongs.

/** How a kind of file begins, and what to say of it. */
interface Foreign {
  readonly begins: readonly number[] | string;
  /** Where in the file; at its start by default. */
  readonly at?: number;
  /** A text may begin so and be of this kind; else what begins with nothing but letters is of it only if it is no text. */
  readonly isText?: true;
  /** What else stands near its start. */
  readonly has?: string;
  readonly sentence: string;
}

const picture = (what: string) =>
  `It is ${what}. Open a single picture under “Your own image”; a dataset has to be a CSV table, or in the IDX format of MNIST.`;
const archive = (what: string) => `It is ${what}. Unpack it and open the files in it.`;
const workbook = (what: string) => `It is ${what}. Save it as CSV there, and open that.`;
const table = (what: string) =>
  `It is ${what}, which the lab cannot read. It reads CSV tables and the IDX format of MNIST.`;

const kinds: readonly Foreign[] = [
  { begins: '\x89PNG', sentence: picture('a PNG picture') },
  { begins: [0xff, 0xd8, 0xff], sentence: picture('a JPEG picture') },
  { begins: 'GIF8', sentence: picture('a GIF picture') },
  { begins: 'WEBP', at: 8, sentence: picture('a WebP picture') },
  { begins: 'BM', sentence: picture('a BMP picture') },
  { begins: 'ftyp', at: 4, sentence: picture('a picture or film from a camera') },
  { begins: 'PK\x03\x04', has: 'spreadsheet', sentence: workbook('a spreadsheet of LibreOffice') },
  { begins: 'PK\x03\x04', has: '[Content_Types].xml', sentence: workbook('an Excel workbook') },
  { begins: 'PK\x03\x04', has: 'xl/', sentence: workbook('an Excel workbook') },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], sentence: workbook('an old Excel workbook, or another file of Office') },
  { begins: 'PK\x03\x04', sentence: archive('a ZIP archive') },
  { begins: 'PK\x05\x06', sentence: archive('an empty ZIP archive') },
  { begins: '7z\xbc\xaf', sentence: archive('a 7-Zip archive') },
  { begins: 'Rar!', sentence: archive('a RAR archive') },
  { begins: 'BZh', sentence: archive('packed with bzip2') },
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], sentence: archive('packed with xz') },
  { begins: 'ustar', at: 257, sentence: archive('a TAR archive') },
  { begins: [0x1f, 0x8b], sentence: archive('packed with gzip twice') },
  { begins: '\x93NUMPY', sentence: table('a NumPy array') },
  { begins: 'MATLAB 5.0', isText: true, sentence: table('a MATLAB file') },
  { begins: '\x89HDF', sentence: table('an HDF5 file') },
  { begins: 'PAR1', sentence: table('a Parquet file') },
  { begins: [0x80, 0x02], sentence: table('a Python pickle') },
  { begins: [0x80, 0x03], sentence: table('a Python pickle') },
  { begins: [0x80, 0x04], sentence: table('a Python pickle') },
  {
    begins: '%PDF',
    isText: true,
    sentence: 'It is a PDF document. The lab reads CSV tables and the IDX format of MNIST.',
  },
];

/** Text that is looked at, in bytes. */
const LOOK = 2048;

const letters = /^[ -~]+$/;
/** Names of columns may stand between angle or square brackets: <DATE>, [kW]. */
const webPage = /^\s*<(!|\?xml|(html|head|body|meta|title|link|script|style|svg|div|table|p|h1|pre)\b)/i;
const json = /^\s*(\{\s*["}]|\[\s*([[{"\]\d-]|true|false|null))/;

/** A sentence about a file that cannot be data for the lab; null if it may be a table of text, or nothing is known of it. */
export function foreignSentence(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, LOOK));
  const text = textOf(bytes.subarray(0, LOOK));
  const known = kinds.find(({ begins, at = 0, has = '', isText = false }) => {
    const expected = typeof begins === 'string' ? begins : String.fromCharCode(...begins);
    const mayBe = text === null || isText || !letters.test(expected); // “BMI,age” is no picture
    return mayBe && head.startsWith(expected, at) && head.includes(has);
  });
  if (known) return known.sentence;
  if (text === null) return null;
  if (webPage.test(text))
    return 'It is a web page, perhaps one that was saved in place of the file. Download the file itself.';
  if (json.test(text))
    return 'It is JSON. Import an exported run under “Runs”; a dataset has to be a CSV table, or in the IDX format of MNIST.';
  return null;
}

/** A sentence about text among files that have to be IDX files; null if it is none. */
export function textSentence(bytes: Uint8Array): string | null {
  const text = textOf(bytes.subarray(0, LOOK));
  if (text === null) return null;
  if (/^[^\n]*[,;\t]/.test(text))
    return 'It is a table of text, such as CSV. Open it by itself, with .csv at the end of its name.';
  return 'It is plain text. The lab reads CSV tables and the IDX format of MNIST.';
}

const latin = (bytes: Uint8Array): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('');

/** The beginning as text, or null where it is none. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.some(byte => byte < 9 || (byte > 13 && byte < 32))) return null;
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\ufffd').length - 1; // the last letter may be cut in two
  return broken > 1 ? null : text;
}
