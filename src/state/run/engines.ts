// The engine of a run, one at a time: started when it is needed, another for another device, and heard only as long as it is
// the one. What an earlier engine still says is dropped.

import type { Snapshot } from '../../engine/api.ts';
import type { Connection } from '../../engine/connect.ts';
import type { Params } from '../../params/schema.ts';
import { type Link, linkTo } from './link.ts';
import { type PullHost, pull } from './pull.ts';

export interface EnginesHost extends PullHost {
  connect(
    backend: Params['backend'],
    onDeath: (reason: string) => void,
    onSilence: (isSilent: boolean) => void,
  ): Promise<Connection>;
  say(tone: 'info' | 'warning', text: string): void;
}

interface Listener {
  /** A snapshot, one look at a time. */
  take(link: Link, snapshot: Snapshot): void;
  /** A snapshot of which all was taken. */
  hear(link: Link, snapshot: Snapshot): void;
  /** The engine has stopped, with a sentence that says so. */
  onLoss(what: string): void;
  /** The engine answers nothing any more, or does so again. */
  onSilence(isSilent: boolean): void;
  /** An engine ends, and another is to take its place. */
  onReplace(): void;
}

/** Another engine was started, or the run closed, while somebody waited for this one. */
export class Overtaken extends Error {}

const stopped = (reason: string) => `The engine stopped (${reason}).`;

export function createEngines(host: EnginesHost, { take, hear, onLoss, onSilence, onReplace }: Listener) {
  let link: Link | null = null;
  let linking: { readonly backend: Params['backend']; readonly made: Promise<Link> } | null = null;
  let number = 0;
  /** How many runs all engines have had. */
  let runs = 0;
  let unfollow = () => {};

  function end(): void {
    number += 1;
    unfollow();
    link?.end();
    link = null;
    linking = null;
  }

  /** Ends the engine; the next is started when somebody asks for it. */
  function replace(): void {
    end();
    onReplace();
  }

  function open(connection: Connection, backend: Params['backend']): Link {
    const at = linkTo(connection, backend, runs);
    link = at;
    linking = null;
    if (connection.note) host.say('info', connection.note);
    unfollow = pull(
      at.engine,
      host,
      snapshot => {
        if (at !== link) return;
        runs = Math.max(runs, snapshot.run);
        at.computesOn = snapshot.experiment?.device?.backend ?? at.computesOn;
        take(at, snapshot);
      },
      snapshot => {
        if (at === link) hear(at, snapshot);
      },
      error => {
        if (at === link) onLoss(stopped(error.message));
      },
    );
    return at;
  }

  return {
    /** The engine of the moment, if there is one. */
    get link() {
      return link;
    },
    /** Counts engines: another number is another engine. */
    get number() {
      return number;
    },
    end,
    replace,

    /** The engine for a device, started if there is none. @throws Overtaken, or Error where it does not start */
    on(backend: Params['backend']): Promise<Link> {
      if (link?.backend === backend) return Promise.resolve(link);
      if (linking?.backend === backend) return linking.made;
      if (link || linking) replace();
      const mine = number;
      const connecting = host.connect(
        backend,
        reason => {
          if (mine === number) onLoss(stopped(reason));
        },
        isSilent => {
          if (mine === number) onSilence(isSilent);
        },
      );
      const made = connecting.then(connection => {
        if (mine === number) return open(connection, backend);
        connection.close();
        throw new Overtaken('Another engine was started.');
      });
      linking = { backend, made };
      return made;
    },
  };
}
