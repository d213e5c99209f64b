import { Html } from './html.ts'

/** The whole look of the EHR: quiet, and plainly not the app's. */
export const style = new Html(`
:root { --paper: #FBF8F3; --ink: #1F2A30; --soft: #55626A; --line: #DDD8CE; --teal: #0B5A60; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', 'Liberation Sans', Roboto, sans-serif; }
a { color: var(--teal); }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.3; margin: 0 0 4px; }
h3 { font-size: 16px; margin: 0 0 4px; }
p { margin: 0 0 8px; max-width: 68ch; }
.soft { color: var(--soft); }
.bar { display: flex; align-items: center; gap: 4px 16px; flex-wrap: wrap; padding: 8px 24px; background: var(--ink); color: #fff; }
.bar a { color: #fff; min-height: 44px; display: inline-flex; align-items: center; }
.bar .brand { font-weight: 600; margin-right: auto; }
.page { width: 100%; max-width: 960px; margin: 0 auto; padding: 32px 24px 64px; }
.narrow { max-width: 640px; }
.invented { border-left: 4px solid var(--teal); padding: 4px 0 4px 12px; margin-bottom: 32px; }
.who { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px; margin: 16px 0 40px; }
.card { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; display: flex; flex-direction: column; }
.card > :last-child { margin-top: auto; align-self: flex-start; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 8px 16px; border: 1px solid var(--teal); border-radius: 6px; background: #fff; color: var(--teal); font: inherit; text-decoration: none; cursor: pointer; white-space: nowrap; }
.button.first { background: var(--teal); color: #fff; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }
.bar a:focus-visible { outline-color: #fff; }
.find { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; margin: 16px 0; }
.find label { display: grid; gap: 4px; flex: 1 1 240px; min-width: 0; }
.find input, .find select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid #8A9298; border-radius: 6px; background: #fff; color: inherit; font: inherit; }
.rows { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.rows > li { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 12px 20px; }
.rows > li + li { border-top: 1px solid var(--line); }
.rows .text { flex: 1 1 300px; min-width: 0; }
.rows .text p { margin: 0; }
.rows .do { display: flex; flex-wrap: wrap; gap: 8px; }
.rows form, .plain { margin: 0; }
.choice { width: 100%; display: block; text-align: left; padding: 12px 20px; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
.rows.pick > li { padding: 0; }
.rows.pick form { width: 100%; }
.choice:hover { background: #F1F6F5; }
.choice b { display: block; color: var(--teal); }
.section { margin-bottom: 32px; }
.banner { display: flex; flex-wrap: wrap; gap: 2px 24px; align-items: baseline; padding: 12px 24px; background: #E4EEEC; border-bottom: 1px solid #BFD3D0; }
.banner b { font-size: 20px; line-height: 1.2; }
.chart { flex: 1; display: grid; grid-template-columns: 200px minmax(0, 1fr); }
.tabs { background: #F3EFE7; border-right: 1px solid var(--line); padding: 16px 0; }
.tabs a { display: flex; align-items: center; min-height: 44px; padding: 8px 24px; color: inherit; text-decoration: none; border-left: 4px solid transparent; }
.tabs a[aria-current] { background: #fff; border-left-color: var(--teal); font-weight: 600; }
.inside { padding: 24px; min-width: 0; }
.app { width: 100%; height: 100%; min-height: 75vh; border: 0; display: block; background: #fff; }
.note { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; margin-bottom: 16px; }
.note pre { margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; max-width: 68ch; }
.list { margin: 0 0 24px; padding-left: 20px; }
.card .find { margin: 0; }
@media (max-width: 700px) {
  .bar, .banner { padding-left: 16px; padding-right: 16px; }
  .banner { gap: 2px 16px; }
  .banner b { width: 100%; }
  .page, .inside { padding: 24px 16px 48px; }
  h1 { font-size: 24px; }
  .chart { display: flex; flex-direction: column; }
  .tabs { display: flex; padding: 0; border-right: 0; border-bottom: 1px solid var(--line); }
  .tabs a { flex: 1; justify-content: center; text-align: center; padding: 8px 12px; line-height: 1.2; border-left: 0; border-bottom: 4px solid transparent; }
  .tabs a[aria-current] { border-bottom-color: var(--teal); }
  .app { flex: 1; min-height: 80vh; }
  .rows > li { padding: 12px 16px; }
  .rows .do { width: 100%; }
  .rows .do .button { flex: 1; padding: 8px; }
}
`)
