// The components behind `window.Clerk`'s mount and open members. `script.ts` composes them with the runtime for the script tag;
// apps that bundle use this door, and their bundler splits the components.
export { type ComponentName, componentNames, type LoadComponent, type MountableComponent } from './host/component.ts'
export { type ComponentHost, createComponentHost } from './host/components.tsx'
export { loadComponent } from './host/load-component.ts'
