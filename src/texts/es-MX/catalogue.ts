import type { CatalogueTexts } from '../shapes';

/** The areas and topics that set-up ships; from then on the names live in their tabs. Themes are an option set. */
export const catalogue: Readonly<Record<string, Readonly<Record<string, CatalogueTexts>>>> = {
  areas: {
    legal: { name: 'Jurídico', synonyms: ['Legal', 'Área jurídica'] },
    health: { name: 'Salud', synonyms: ['Área de salud', 'Médico'] },
    psychology: { name: 'Psicológico', synonyms: ['Psicología', 'Área psicológica'] },
    empowerment: { name: 'Empoderamiento', synonyms: ['Empoderamiento económico'] },
    jobs: { name: 'Bolsa de trabajo', synonyms: ['Empleo', 'Empleabilidad'] },
  },
  topics: {
    sat: { name: 'SAT e impuestos', synonyms: ['SAT', 'RFC', 'Hacienda', 'Impuestos'] },
    trademark: { name: 'Registro de marca', synonyms: ['Marca', 'IMPI'] },
    costing: { name: 'Costos de los productos', synonyms: ['Costos', 'Precios', 'Costeo'] },
    'investment-plan': { name: 'Plan de inversión', synonyms: ['Inversión'] },
    'seed-capital': { name: 'Capital semilla', synonyms: ['Capital inicial', 'Fondos'] },
    'safe-credit': {
      name: 'Créditos y préstamos seguros',
      synonyms: ['Créditos', 'Préstamos', 'Crédito'],
    },
    'social-media': { name: 'Redes sociales', synonyms: ['Facebook', 'Instagram', 'TikTok'] },
    'online-sales': {
      name: 'Ventas por internet',
      synonyms: ['Ventas en línea', 'Amazon', 'Mercado Libre'],
    },
    communication: { name: 'Comunicación', synonyms: ['Hablar en público'] },
    persuasion: { name: 'Persuasión', synonyms: ['Negociación'] },
    presence: {
      name: 'Seguridad y presencia personal',
      synonyms: ['Confianza', 'Autoestima', 'Seguridad personal'],
    },
    other: { name: 'Otro tema', synonyms: ['Otro'] },
  },
};
