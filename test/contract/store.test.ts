import { MemoryOffice } from './support/memory-office';
import { SheetOffice } from './support/sheet-office';
import { storeContract } from './store';

storeContract('rows in memory', () => new MemoryOffice());
storeContract('a spreadsheet', () => new SheetOffice());
