/**
 * What somebody changes of a scene that may have been changed elsewhere meanwhile.
 *
 * @param base the scene as they found it
 * @param now the scene as it stands
 * @param mine the fields as they have them
 * @returns {{changes: object, conflicts: string[]}} what to send, and which fields both have changed, each in their own way
 */
export function merged(base, now, mine) {
  const changes = {};
  const conflicts = [];
  for (const [name, value] of Object.entries(mine)) {
    if (value !== base[name] && value !== now[name]) {
      changes[name] = value;
      if (now[name] !== base[name]) {
        conflicts.push(name);
      }
    }
  }
  return { changes, conflicts };
}
