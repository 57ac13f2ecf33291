// Loaded before clasp: what it asks of Google goes to the address in PARITY_STAND_IN.
const standIn = process.env.PARITY_STAND_IN;

if (standIn !== undefined && /clasp[\\/]build[\\/]src[\\/]index\.js$/.test(process.argv[1] ?? '')) {
  const { google } = await import('googleapis');
  const instead = (url) => String(url).replace(/^https:\/\/[a-z]+\.googleapis\.com/, standIn);
  google.options({ fetchImplementation: (url, init) => fetch(instead(url), init) });
}
