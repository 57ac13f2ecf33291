import { compiled } from './fidelity/program';
import { readGoogle } from './fidelity/google';
import { usedMembers } from './fidelity/used';
console.time('p');
const k = compiled(); console.timeLog('p');
const g = readGoogle(k); console.timeLog('p');
const u = usedMembers(k, g); console.timeLog('p');
for (const [m, f] of u) console.log(m, f.length);
console.log(u.size);
