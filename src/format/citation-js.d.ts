declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } }
    }
    readonly input: { chain(input: string, options: object): readonly object[] }
    readonly output: { format(format: 'bibtex' | 'ris', data: readonly object[]): string }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
