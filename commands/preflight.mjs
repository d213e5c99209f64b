// Plain JavaScript, so that an older Node can still say what is wrong.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Accompany needs Node 24 and found ${process.versions.node}: "npm ci" brings it as a package; run it again, with install scripts allowed.`,
  )
  process.exit(1)
}
