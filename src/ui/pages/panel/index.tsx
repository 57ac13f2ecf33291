import { render } from 'preact';
import { routeFromText } from '../../route';
import { App } from './app';
import './style.css';

const root = document.getElementById('app');
if (root !== null) render(<App first={routeFromText(root.dataset['route'] ?? '')} />, root);
