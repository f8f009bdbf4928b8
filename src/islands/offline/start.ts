// Runs on every page, so it is small: what a newer edition needs to be told of is fetched only then.

async function keepSite({ serviceWorker }: Navigator): Promise<void> {
  if (localStorage.getItem('legwork-offline') === 'no') return
  const { BASE_URL } = import.meta.env
  // Without a script there is nothing to install, so no page carries the link.
  const manifest = document.createElement('link')
  manifest.rel = 'manifest'
  manifest.href = `${BASE_URL}manifest.webmanifest`
  document.head.append(manifest)
  const registration = await serviceWorker.register(`${BASE_URL}sw.js`)
  const tell = async (): Promise<void> => {
    if (!serviceWorker.controller) return
    const { offerUpdate } = await import('./notice.ts')
    offerUpdate(registration)
  }
  registration.onupdatefound = tell
  if (registration.waiting || registration.installing) await tell()
  const { active } = await serviceWorker.ready
  active?.postMessage('fill')
}

// There is none where the address is not secure, in some private windows, and on a disk.
const canKeep = 'serviceWorker' in navigator && location.protocol !== 'file:'
const { connection } = navigator as { connection?: { saveData?: boolean } }
if (import.meta.env.PROD && canKeep && !connection?.saveData) {
  addEventListener('load', () => {
    // Where nothing can be stored, the site works from the network, as it did.
    keepSite(navigator).catch(() => undefined)
  })
}
