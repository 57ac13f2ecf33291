import { ui } from '../../../texts/es-MX/ui';

// The one place where the page takes its language from: the rest of the catalogue stays on the server.
export { fill } from '../../../texts/fill';
export const common = ui;
export const words = ui.panel;
