import { clientBuilt } from './client-build.ts'

const how = await clientBuilt()
console.log(how === 'built' ? 'The pages are built in dist/client.' : 'The pages in dist/client are up to date.')
