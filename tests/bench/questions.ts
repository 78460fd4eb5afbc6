/** Signing in after the key derivation, and opening the overview. */
import { randomBytes } from 'node:crypto';
import { practiceDoor } from '../../src/main/practice/door.ts';
import { deriveKey, kdfFloor, saltBytes } from '../../src/main/vault/kdf.ts';
import { rounded, timed, timedInTurn, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';

/** Signing in opens the store each time, and derives one key: that part is slow on purpose, and measured apart. */
export async function signInFigures(home: BenchHome, times = 15): Promise<Figure[]> {
  await home.core.lock('by-hand');
  const session = home.core.connect();
  const signIn = async () => {
    const result = await session.call('session.signIn', practiceDoor);
    if (!result.ok) throw new Error(`signing in was refused: ${result.error.code}`);
  };
  const derive = () => deriveKey(Buffer.from(practiceDoor.password), randomBytes(saltBytes), kdfFloor);
  const leave = () => home.core.lock('by-hand');
  const [total = NaN, , kdf = NaN] = await timedInTurn(times, signIn, leave, derive);
  await session.end();
  await home.signIn();
  return [
    {
      name: `sign-in after the key derivation, ${home.driver.name}`,
      value: rounded(total - kdf),
      unit: 'ms',
      aim: 300,
    },
    { name: `the key derivation itself, ${home.driver.name}`, value: rounded(kdf), unit: 'ms' },
  ];
}

export async function overviewFigures(home: BenchHome, times = 200): Promise<Figure[]> {
  const value = rounded(await timed(times, () => home.ask('transition.overview', {})));
  return [{ name: `opening the overview, ${home.driver.name}`, value, unit: 'ms', aim: 40 }];
}
