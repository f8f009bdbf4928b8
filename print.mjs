import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
const css=readFileSync('/tmp/h-data/print.css','utf8')
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const c=await b.newContext({bypassCSP:true}); const p=await c.newPage()
for (const id of process.argv.slice(2)) { await p.goto('http://localhost:4520/interventions/'+id+'/'); await p.addStyleTag({content:css}); await p.pdf({path:'/tmp/h-data/'+id.replace(/\//g,'_')+'.pdf',format:'A4',preferCSSPageSize:true}) }
await b.close()
