import { type DetailsForm, detailsFaults, type FieldFault } from './details-form'
import type { Directory } from './directory'

type FieldError = { type: 'refused'; message: FieldFault }
type Errors = { [field: string]: FieldError | { [field: string]: FieldError } }

/** The form library's question "is this right?", answered by our rules: errors nested as the form's values are. */
export function resolveDetails(directory: Directory) {
  return (values: DetailsForm) => {
    const errors: Errors = {}
    for (const [path, message] of Object.entries(detailsFaults(values, directory))) {
      const [group = '', field] = path.split('.')
      const error: FieldError = { type: 'refused', message }
      errors[group] = field ? { ...(errors[group] as { [field: string]: FieldError }), [field]: error } : error
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
}
