/**
 * What is wrong with this Node, in words; null where it will do. Plain syntax only: an old Node has to be able to read it.
 * @param {string} version such as 20.19.0
 * @param {string} needed such as 20.19
 */
export function complainOfNode(version, needed) {
  const [have, want] = [version, needed].map((text) => text.split('.').map(Number));
  const [major = 0, minor = 0] = have ?? [];
  const [wantMajor = 0, wantMinor = 0] = want ?? [];
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return null;
  return `This is Node ${version}; the project needs ${needed} or newer. Install a current Node from https://nodejs.org and run the command again.`;
}
