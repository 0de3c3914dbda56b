import { givePort } from './port';

givePort({ view: null, onview: () => () => undefined, askTrack: () => undefined, leave: (href) => void open(href) });
