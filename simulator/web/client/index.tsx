import { render } from 'preact';
import { App } from './app';
import './styles/base.css';
import './styles/shell.css';
import './styles/sheet.css';
import './styles/forms.css';
import './styles/calendar.css';
import './styles/lists.css';
import './styles/cards.css';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
