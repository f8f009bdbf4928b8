import { Component } from 'preact'
import type { ExplorerForm } from '../form.ts'
import { FormTable } from './FormTable.tsx'
import type { TableOrder } from './table-order.ts'

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly isLive: boolean
  readonly order: TableOrder | undefined
  readonly onOrder: (order: TableOrder) => void
}

/** The matrix as a table, behind a click. As long as it is closed, it is drawn again for paper only. */
export class TableTwin extends Component<Props, { readonly isOpen: boolean }> {
  override state = { isOpen: false }

  readonly #drawForPaper = () => this.forceUpdate()

  override componentDidMount(): void {
    addEventListener('beforeprint', this.#drawForPaper)
  }

  override componentWillUnmount(): void {
    removeEventListener('beforeprint', this.#drawForPaper)
  }

  override shouldComponentUpdate(_: Props, { isOpen }: { readonly isOpen: boolean }): boolean {
    return isOpen || this.state.isOpen
  }

  override render({ forms, isLive, order, onOrder }: Props) {
    return (
      <details
        class="explorer__twin"
        onToggle={({ currentTarget }) => this.setState({ isOpen: currentTarget.open })}
      >
        <summary>The same as a table</summary>
        <FormTable
          forms={forms}
          chosen={undefined}
          isLive={isLive}
          isMain={false}
          order={order}
          onOrder={onOrder}
        />
      </details>
    )
  }
}
