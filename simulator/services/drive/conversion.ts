import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { CONVERTED_A_DAY } from './limits';
import { useToday, usedToday } from './quota';

/** Counts one more converted file against its user's day (platform-facts §1.1, "Files converted"). */
export function countConversion({ world, execution }: Host): void {
  const key = `converted:${execution.about.user}`;
  if (usedToday(world.drive.windows, key, execution.now()) >= CONVERTED_A_DAY[world.account]) {
    throw new ServiceError('Service invoked too many times for one day: conversion.');
  }
  useToday(world.drive.windows, key, { amount: 1, now: execution.now() });
}
