// Loaded where YAML is written, and not before. (The bundler finds names in a library only through an
// import that stands still.)
export { stringify } from 'yaml'
