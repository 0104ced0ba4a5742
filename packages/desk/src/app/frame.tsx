import { Outlet } from '@tanstack/react-router';

/** What stands around every page behind sign-in. */
export function Frame() {
  return <Outlet />;
}
