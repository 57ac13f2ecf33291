import { supervised } from './supervised';

void supervised(__filename, () => import('./gas-command'));
