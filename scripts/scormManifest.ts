// The manifest of a package: one assignment, which is one page with its files (SCORM 1.2, Content Aggregation Model, section 2.3).

import { PACKAGED } from '../src/assignments/scorm/words.ts';

interface Contents {
  /** Of letters and digits; the same for the same assignment. */
  readonly id: string;
  readonly title: string;
  /** Paths of all files but the manifest. */
  readonly names: readonly string[];
  readonly mastery: number | null;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML has it, without what XML cannot have. */
const xml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, mark => marks[mark]);

const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const manifestOf = ({ id, title, names, mastery }: Contents): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="vae-anomaly-lab-${id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="lab">
    <organization identifier="lab">
      <title>${xml(title)}</title>
      <item identifier="assignment" identifierref="page" isvisible="true" parameters="?assignment=${PACKAGED.word}">
        <title>${xml(title)}</title>${mastery === null ? '' : `\n        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>`}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${names.map(name => `      <file href="${xml(address(name))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
