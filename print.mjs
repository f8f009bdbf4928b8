import { chromium } from '@playwright/test'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const p=await b.newPage()
for (const id of process.argv.slice(2)) { await p.goto('http://localhost:4520/interventions/'+id+'/'); await p.pdf({path:'/tmp/h-data/'+id.replace(/\//g,'_')+'.pdf',format:'A4'}) }
await b.close()
