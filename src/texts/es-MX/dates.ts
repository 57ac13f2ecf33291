/** How dates and times are said. The lists begin on Sunday and in January. */
export const dates = {
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: '{weekday} {day} de {month} de {year}',
  month: '{month} de {year}',
  /** `date` as above; times as `17:00`. */
  moment: '{date}, {start} h',
  span: '{date}, de {start} a {end} h',
  duration: {
    hour: '1 hora',
    hours: '{count} horas',
    minutes: '{count} minutos',
    both: '{hours} y {minutes}',
  },
};
