import { spawn } from 'node:child_process';

// Runs test files with node's own runner, each in a process group of its own, so that nothing is left over.
export class TestFiles {
  #environment;
  #running = new Set();
  #ended = false;

  constructor(environment) {
    this.#environment = { ...process.env, ...environment };
  }

  // The files that failed. What each said is printed in one piece, as two run at a time: they mostly wait.
  async run(files, atOnce = 2) {
    const queue = [...files];
    const failed = [];
    const work = async () => {
      for (let file = queue.shift(); file && !this.#ended; file = queue.shift()) {
        if (!(await this.#runOne(file))) failed.push(file);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return failed;
  }

  endAll() {
    this.#ended = true;
    for (const { pid } of this.#running) process.kill(-pid, 'SIGKILL');
  }

  #runOne(file) {
    const runner = spawn(process.execPath, ['--test', '--test-reporter=spec', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: this.#environment,
    });
    this.#running.add(runner);
    const said = [];
    for (const stream of [runner.stdout, runner.stderr]) stream.on('data', bytes => said.push(bytes));
    return new Promise(resolve => {
      runner.on('close', status => {
        this.#running.delete(runner);
        process.stdout.write(`\n${file}\n${Buffer.concat(said)}`);
        resolve(status === 0);
      });
    });
  }
}
