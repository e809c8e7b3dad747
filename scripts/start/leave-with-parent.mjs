/**
 * Loaded into every server that a start begins (`node --import`): when the starter is killed without a chance to stop its
 * children, they see that their parent changed and stop by themselves. Without it a killed start leaves the port taken.
 */
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()
