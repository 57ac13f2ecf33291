import type { Programme } from '../../core/programme/programme';

/** Areas and topics as shipped (contract §4; topics in the report's four groups, S1-3.4). */
export const catalogues: Programme['catalogues'] = {
  areas: {
    table: 'areas',
    entries: [
      { key: 'legal' },
      { key: 'health' },
      { key: 'psychology' },
      { key: 'empowerment' },
      { key: 'jobs' },
    ],
  },
  topics: {
    table: 'topics',
    entries: [
      { key: 'sat', group: 'business-finance' },
      { key: 'trademark', group: 'business-finance' },
      { key: 'costing', group: 'business-finance' },
      { key: 'investment-plan', group: 'business-finance' },
      { key: 'seed-capital', group: 'financing' },
      { key: 'safe-credit', group: 'financing' },
      { key: 'social-media', group: 'digital-marketing' },
      { key: 'online-sales', group: 'digital-marketing' },
      { key: 'communication', group: 'development' },
      { key: 'persuasion', group: 'development' },
      { key: 'presence', group: 'development' },
      { key: 'other', group: 'other' },
    ],
  },
};
