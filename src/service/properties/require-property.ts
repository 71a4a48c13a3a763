import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { PropertyModel } from '../../properties/property-model.js';
import type { Workspace } from '../../store/workspace.js';

/** A fitted property. Throws USAGE, naming those there are. */
export function requireProperty({ properties }: Workspace, name: string): PropertyModel {
  const model = properties.get(name);
  if (model) return model;
  throw unknownProperty({ properties }, name);
}

/** There is no property of that name. */
export function unknownProperty({ properties }: Pick<Workspace, 'properties'>, name: string): IncognitaError {
  const names = properties.names().join(', ') || 'none';
  return new IncognitaError('USAGE', message('property.not-found', { name, names }));
}
