// Every view that is on the page in one list: type a part of its name, choose with the arrows, Enter goes there.

import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import type { ViewId } from '../../views/registry/index.ts';
import { useViews } from '../useViews.ts';
import { show } from '../zones/places.ts';
import { closeFinder } from './find.ts';
import { useFolded } from './folded.ts';

export function FindView() {
  const { contains } = useFilter({ sensitivity: 'base' });
  const folded = useFolded();
  const go = (id: ViewId) => {
    closeFinder();
    // The dialog gives the focus back first.
    setTimeout(() => show(id), 60);
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && closeFinder()} isDismissable>
      <Modal className="dialog finder">
        <Dialog aria-label="Find a view">
          <Autocomplete filter={contains}>
            <SearchField autoFocus>
              <Label>Find a view</Label>
              <Input className="value wide" placeholder="ROC, runs, cost …" />
            </SearchField>
            <Menu
              className="card-menu"
              aria-label="Views"
              items={useViews()}
              onAction={id => go(id as ViewId)}
              renderEmptyState={() => <p className="soft small">No view has this in its name.</p>}
            >
              {({ id, title }) => (
                <MenuItem id={id} textValue={title}>
                  <Text slot="label">{title}</Text>
                  {folded.has(id) && (
                    <Text slot="description" className="soft">
                      folded
                    </Text>
                  )}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
