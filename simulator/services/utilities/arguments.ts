import { ServiceError } from '../../runtime/signals';

/** The error for arguments of the wrong types (platform-facts §1.5). */
export function mismatch(args: unknown[], member: string): ServiceError {
  return new ServiceError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for Utilities.${member}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (typeof value === 'object') return Object.prototype.toString.call(value).slice(8, -1);
  return typeof value === 'string' ? 'String' : typeof value;
}
