/** What people answer in these stories, by field key; every story changes what it is about. */
type Given = Readonly<Record<string, unknown>>;

/** A mentor who can take a session on trademarks on Thursday afternoons, near or far. */
export function profile(name: string, more: Given = {}): Record<string, unknown> {
  return {
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@mentoras.example`,
    channel: 'email',
    route: 'graduate',
    groupExperience: 'some',
    topics: ['trademark'],
    topicLevels: { trademark: 'advanced' },
    formats: ['quick', 'medium'],
    modalities: ['in-person', 'virtual'],
    digitalSkills: 'basic',
    availability: { thu: ['afternoon', 'evening'] },
    maxSessionsPerMonth: 2,
    languages: ['es'],
    shareMaterials: 'attribution',
    directoryConsent: 'yes',
    ...more,
  };
}

/** An area asks for a quick session on trademarks, on a Thursday afternoon. */
export function request(more: Given = {}): Record<string, unknown> {
  return {
    area: 'empowerment',
    contactName: 'Área de Prueba',
    contactEmail: 'empoderamiento@crea.example',
    topic: 'trademark',
    level: 'basic',
    participants: 15,
    objective: 'Que cada negocio sepa cómo registrar su marca',
    expectedResult: 'Una lista de pasos y costos',
    modality: 'in-person',
    format: 'quick',
    durationMinutes: 120,
    preferredDate: '2026-03-19',
    preferredTime: '16:00',
    place: 'Sala 2',
    siteVisit: 'no',
    secondInduction: 'no',
    ...more,
  };
}

/** One woman's diagnostic. */
export function needs(more: Given = {}): Record<string, unknown> {
  return {
    area: 'empowerment',
    topics: ['trademark'],
    format: 'quick',
    modality: 'in-person',
    level: 'basic',
    ...more,
  };
}

/** A mentee's survey, content with everything. */
export function menteeSurvey(more: Given = {}): Record<string, unknown> {
  return {
    expectations: 5,
    usefulness: 5,
    clarity: 5,
    respect: 5,
    safety: 5,
    logistics: 5,
    recommend: 5,
    comeBack: 'yes',
    ...more,
  };
}

/** A mentor's survey, content with everything. */
export function mentorSurvey(more: Given = {}): Record<string, unknown> {
  return {
    support: 5,
    materials: 5,
    linking: 5,
    group: 5,
    logistics: 5,
    again: 'yes',
    referralNeeded: 'no',
    ...more,
  };
}

/** A step: somebody answers a form. */
export function submit(form: string, answers: Given, more: Given = {}): Record<string, unknown> {
  return { do: 'submit', form, answers, ...more };
}

/** A step: the coordinator does something. */
export function command(name: string, args: Given = {}, more: Given = {}): Record<string, unknown> {
  return { do: 'command', name, args, ...more };
}
