import { useElement } from '../appearance/use-appearance.tsx'
import type { OrganizationRole } from '../clerk.ts'
import { Icon } from '../primitives/Icon.tsx'
import { useRoleName } from './role-name.ts'

type RoleSelectProps = {
  readonly roles: readonly OrganizationRole[]
  readonly value: string
  readonly label: string
  readonly name?: string
  readonly disabled?: boolean
  readonly onChange?: (role: string) => void
}

/** The browser's own list, so that it works on every device and with every reader. */
export function RoleSelect({ roles, value, label, name, disabled, onChange }: RoleSelectProps) {
  const el = useElement()
  const roleName = useRoleName()
  return (
    <span {...el(`${name ? 'formFieldRow ' : ''}selectButton`, { id: 'role', class: 'kw-select' })}>
      <select
        name={name}
        aria-label={label}
        disabled={disabled}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}
      >
        {roles.map((role) => (
          <option key={role.key} value={role.key} selected={role.key === value}>
            {roleName(role)}
          </option>
        ))}
      </select>
      <Icon name="chevron" {...el('selectButtonIcon', { id: 'role' })} />
    </span>
  )
}
