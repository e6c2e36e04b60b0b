// Chromium refuses to run as root with its sandbox, and fails for an ordinary user where the system forbids user
// namespaces. Only root loses the sandbox; everybody else is told the cure.

/** @returns {string[]} switches for Electron */
export const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** @param {string} stderr of Electron @returns {boolean} */
export function isSandboxFailure(stderr) {
  return /No usable sandbox|SUID sandbox helper binary|zygote_host_impl_linux\.cc|Failed to move to new namespace/.test(
    stderr
  )
}

/** @param {string} binary @returns {string} */
export function sandboxCure(binary) {
  return `The sandbox of the window could not start: this system does not let programs make user namespaces.

On Ubuntu 23.10 and newer, allow it for this one program:

  sudo tee /etc/apparmor.d/prathamiki-electron <<'PROFILE'
  abi <abi/4.0>,
  include <tunables/global>
  profile prathamiki-electron ${binary} flags=(unconfined) {
    userns,
  }
  PROFILE
  sudo apparmor_parser -r /etc/apparmor.d/prathamiki-electron

On Debian: sudo sysctl -w kernel.unprivileged_userns_clone=1
In a container: start it with a seccomp profile that allows user namespaces.
`
}
