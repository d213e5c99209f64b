import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { LanguageProvider, type Spoken, spokenFirst } from './language/language.tsx'
import './ui/style.css'

/** Where not even the words come, in both languages. */
const NO_WORDS = 'La page ne s’est pas ouverte. Rechargez-la. – The page did not open. Reload it.'

const root = document.getElementById('app')
const show = (first: Spoken) =>
  root &&
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <App />
      </LanguageProvider>
    </StrictMode>,
  )
void spokenFirst.then(show, () => root?.append(NO_WORDS))
