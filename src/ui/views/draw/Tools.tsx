// What one can do on the pad besides drawing.

import { ClipboardPaste, FolderOpen, Trash2, Undo2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from 'zustand';
import { type Placement, placements } from '../../../core/ownImage.ts';
import { brushes, clear, drawing, placeAs, setBrush, undo } from '../../../state/drawing.ts';
import { Help } from '../../controls/Help.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { TipButton } from '../../Tip.tsx';
import { takeFromClipboard, takeImages } from './openImage.ts';
import { StartFrom } from './StartFrom.tsx';

const brushIds = Object.keys(brushes) as (keyof typeof brushes)[];
const placementIds = Object.keys(placements) as Placement[];

export function Tools() {
  const brush = useStore(drawing, state => brushIds.find(id => brushes[id] === state.brush) ?? 'medium');
  const placement = useStore(drawing, state => state.drawing.placement);
  const canUndo = useStore(drawing, state => state.past.length > 0);
  const isEmpty = useStore(drawing, state => state.pixels === null);
  return (
    <div className="draw-tools">
      <div className="draw-row">
        <TipButton className="button icon" label="Undo" isDisabled={!canUndo} onPress={undo}>
          <Undo2 aria-hidden="true" />
        </TipButton>
        <TipButton className="button icon" label="Clear" isDisabled={isEmpty} onPress={clear}>
          <Trash2 aria-hidden="true" />
        </TipButton>
        <FileTrigger acceptedFileTypes={['image/*']} onSelect={files => files && void takeImages([...files])}>
          <TipButton className="button icon" label="Open an image" hint="Open an image from this computer">
            <FolderOpen aria-hidden="true" />
          </TipButton>
        </FileTrigger>
        <TipButton
          className="button icon"
          label="Paste"
          hint="Paste the image on the clipboard"
          onPress={() => void takeFromClipboard()}
        >
          <ClipboardPaste aria-hidden="true" />
        </TipButton>
        <StartFrom />
      </div>
      <Segments
        label="Brush"
        value={brush}
        options={brushIds.map(id => ({ id, label: id[0].toUpperCase() + id.slice(1) }))}
        onChange={id => setBrush(brushes[id])}
      />
      <div className="draw-row">
        <Segments
          label="Placement"
          value={placement}
          options={placementIds.map(id => ({ id, label: placements[id].label }))}
          onChange={placeAs}
        />
        <Help of="Placement">
          {`Training images were all scaled and centred the same way; yours should be too. Each dataset brings its own placement until you choose one. ${placementIds.map(id => `${placements[id].label}: ${placements[id].help}`).join(' ')}`}
        </Help>
      </div>
    </div>
  );
}
